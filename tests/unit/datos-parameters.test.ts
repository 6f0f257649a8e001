import { describe, expect, it } from 'vitest';
import parametros from '@data/parametros/parametro.json';
import { parameterError, parameterWords } from '@/views/datos/parameter-words';

describe('the parameters of the board', () => {
  it.each(parametros)('$parametro has its words, and its own value can be kept', ({ parametro, valor }) => {
    const words = parameterWords(parametro)!;
    expect(words.name).not.toBe('');
    expect(parameterError(words, valor)).toBeNull();
  });

  it('says a value as it is used', () => {
    expect(parameterWords('inversion_meses_sin_devengado')!.said('1')).toBe('1 mes');
    expect(parameterWords('acuerdo_vence_pronto')!.said('15')).toBe('15 días antes del plazo');
  });

  it('refuses what is no whole number within its limits', () => {
    const words = parameterWords('dia_habil_reporte')!;
    for (const wrong of ['', '0', '21', '-3', '1.5', 'diez', '=1+1'])
      expect(parameterError(words, wrong)).toBe('Escriba un número entero de 1 a 20.');
    expect(parameterError(parameterWords('metodo_agregacion')!, 'otro')).toBe('Elija uno de la lista.');
  });

  it('knows nothing of one that only a file gives', () => {
    expect(parameterWords('otra_cosa')).toBeNull();
  });
});
