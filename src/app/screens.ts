import type { Component } from 'svelte';
import type { Desk } from '@/state/desk.svelte';

export interface Screen {
  /** `section` or `section/page`. */
  path: string;
  /** In the rail. */
  label: string;
  title: string;
  /** What it waits for: the figures of the POI, those of everything, or nothing. */
  needs: 'poi' | 'todo' | 'nada';
  /** Reached from another screen, not from the rail. */
  inner?: true;
  /** It takes the whole page, without rail nor bar. */
  whole?: true;
  /** A screen is loaded when first opened. */
  load: () => Promise<{ default: Component<{ desk: Desk }> }>;
}

/** In the order of the rail; the pages of a section after it. */
export const screens: readonly [Screen, ...Screen[]] = [
  {
    path: 'resumen',
    label: 'Resumen',
    title: 'Resumen',
    needs: 'poi',
    load: () => import('@/views/resumen/Resumen.svelte'),
  },
  {
    path: 'poi',
    label: 'POI',
    title: 'Seguimiento mensual del POI',
    needs: 'poi',
    load: () => import('@/views/poi/Poi.svelte'),
  },
  {
    path: 'poi/evaluacion',
    label: 'Evaluación',
    title: 'Evaluación de implementación del POI',
    needs: 'todo',
    load: () => import('@/views/evaluacion/Evaluacion.svelte'),
  },
  {
    path: 'poi/modificaciones',
    label: 'Modificaciones',
    title: 'Modificaciones del POI',
    needs: 'todo',
    load: () => import('@/views/modificaciones/Modificaciones.svelte'),
  },
  {
    path: 'pei',
    label: 'PEI',
    title: 'Seguimiento del PEI',
    needs: 'todo',
    load: () => import('@/views/pei/Pei.svelte'),
  },
  {
    path: 'pei/evaluacion',
    label: 'Evaluación',
    title: 'Evaluación de resultados del PEI',
    needs: 'todo',
    load: () => import('@/views/pei-evaluacion/PeiEvaluacion.svelte'),
  },
  {
    path: 'pei/validacion',
    label: 'Validar un PEI',
    title: 'Validación del PEI de un pliego',
    needs: 'todo',
    load: () => import('@/views/pei-validacion/PeiValidacion.svelte'),
  },
  {
    path: 'pesem',
    label: 'PESEM',
    title: 'Evaluación del PESEM',
    needs: 'todo',
    load: () => import('@/views/pesem/Pesem.svelte'),
  },
  {
    path: 'pesem/articulacion',
    label: 'Articulación',
    title: 'Articulación del PESEM al dinero',
    needs: 'todo',
    load: () => import('@/views/articulacion/Articulacion.svelte'),
  },
  {
    path: 'inversiones',
    label: 'Inversiones',
    title: 'Cartera de inversiones',
    needs: 'todo',
    load: () => import('@/views/inversiones/Inversiones.svelte'),
  },
  {
    path: 'inversiones/ficha',
    label: 'Ficha',
    title: 'Ficha de una inversión',
    needs: 'todo',
    load: () => import('@/views/ficha/Ficha.svelte'),
  },
  {
    path: 'inversiones/priorizacion',
    label: 'Priorización',
    title: 'Priorización de la cartera',
    needs: 'todo',
    load: () => import('@/views/priorizacion/Priorizacion.svelte'),
  },
  {
    path: 'inversiones/sesiones',
    label: 'Sesiones',
    title: 'Sesiones de la Comisión',
    needs: 'todo',
    load: () => import('@/views/sesiones/Sesiones.svelte'),
  },
  {
    path: 'inversiones/sala',
    label: 'Sala',
    title: 'Sesión de la Comisión',
    needs: 'todo',
    inner: true,
    whole: true,
    load: () => import('@/views/sala/Sala.svelte'),
  },
  {
    path: 'inversiones/acta',
    label: 'Acta',
    title: 'Acta de la sesión',
    needs: 'todo',
    inner: true,
    load: () => import('@/views/acta/Acta.svelte'),
  },
  {
    path: 'brechas',
    label: 'Brechas',
    title: 'Brechas de infraestructura y acceso a servicios',
    needs: 'todo',
    load: () => import('@/views/brechas/Brechas.svelte'),
  },
  {
    path: 'presupuesto',
    label: 'Presupuesto',
    title: 'Presupuesto',
    needs: 'todo',
    load: () => import('@/views/presupuesto/Presupuesto.svelte'),
  },
  {
    path: 'procedimientos',
    label: 'Procedimientos',
    title: 'Procedimientos y plazos',
    needs: 'nada',
    load: () => import('@/views/procedimientos/Procedimientos.svelte'),
  },
  {
    path: 'procedimientos/calendario',
    label: 'Calendario',
    title: 'Calendario de plazos',
    needs: 'nada',
    load: () => import('@/views/procedimiento-calendario/ProcedimientoCalendario.svelte'),
  },
  {
    path: 'procedimientos/instancia',
    label: 'Instancia',
    title: 'Un procedimiento abierto',
    needs: 'nada',
    inner: true,
    load: () => import('@/views/procedimiento-instancia/ProcedimientoInstancia.svelte'),
  },
  {
    path: 'procedimientos/manual',
    label: 'Manual',
    title: 'Procedimientos del manual MGPP-E1',
    needs: 'nada',
    load: () => import('@/views/procedimiento-manual/ProcedimientoManual.svelte'),
  },
  {
    path: 'procedimientos/ficha',
    label: 'Ficha',
    title: 'Ficha de procedimiento',
    needs: 'nada',
    load: () => import('@/views/procedimiento-ficha/ProcedimientoFicha.svelte'),
  },
  {
    path: 'procedimientos/mapa',
    label: 'Mapa',
    title: 'Mapa del proceso E1',
    needs: 'nada',
    load: () => import('@/views/procedimiento-mapa/ProcedimientoMapa.svelte'),
  },
  {
    path: 'descentralizada',
    label: 'Gestión descentralizada',
    title: 'Gestión descentralizada de los servicios públicos',
    needs: 'todo',
    load: () => import('@/views/descentralizada/Descentralizada.svelte'),
  },
  {
    path: 'informes',
    label: 'Informes',
    title: 'Informes',
    needs: 'todo',
    load: () => import('@/views/informes/Informes.svelte'),
  },
  {
    path: 'datos',
    label: 'Datos',
    title: 'Datos',
    needs: 'nada',
    load: () => import('@/views/datos/Datos.svelte'),
  },
  {
    path: 'datos/calidad',
    label: 'Calidad del dato',
    title: 'Calidad del dato',
    needs: 'todo',
    load: () => import('@/views/calidad/Calidad.svelte'),
  },
];

export const sectionOf = (path: string): string => path.split('/')[0]!;

/** The screen of an address; of an unknown page its section, of an unknown or empty section the first. */
export function screenOf(path: string): Screen {
  const named = (wanted: string) => screens.find((screen) => screen.path === wanted);
  return named(path) ?? named(sectionOf(path)) ?? screens[0];
}
