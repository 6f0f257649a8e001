-- Formulas of decentralised management, each defined here and nowhere else.

-- Whether a stage had begun, or had ended, on a day. Without a date, what its row says of it holds on any day.
CREATE OR REPLACE MACRO etapa_iniciada(estado, inicio, fin, al) AS
  CASE WHEN inicio IS NOT NULL THEN inicio <= al WHEN fin <= al THEN true ELSE coalesce(list_contains(['en curso', 'terminada'], estado), false) END;
CREATE OR REPLACE MACRO etapa_terminada(estado, fin, al) AS coalesce(fin <= al, coalesce(estado = 'terminada', false));

CREATE OR REPLACE MACRO estado_modelo(etapa, terminada, plazo, al) AS
  CASE
    WHEN etapa IS NULL THEN 'sin_iniciar'
    WHEN terminada THEN 'terminada'
    WHEN plazo IS NULL THEN 'sin_plazo'
    WHEN plazo < al THEN 'vencida'
    ELSE 'en_plazo'
  END;

-- Share of the time of a stage that has passed, %; above 100 once its plazo has passed.
CREATE OR REPLACE MACRO tiempo_transcurrido(inicio, plazo, al) AS
  CASE WHEN plazo > inicio THEN avance(greatest(0, date_diff('day', inicio::DATE, al::DATE)), date_diff('day', inicio::DATE, plazo::DATE)) END;

-- Whether a value is as good as another, in the direction in which the indicator improves.
CREATE OR REPLACE MACRO alcanza(sentido, valor, otro) AS
  CASE WHEN mejora_al_bajar(sentido) THEN valor <= otro ELSE valor >= otro END;

CREATE OR REPLACE MACRO estado_convenio(inicio, termino, hoy, proximos) AS
  CASE
    WHEN inicio > hoy THEN 'por_iniciar'
    WHEN termino IS NULL THEN 'vigente'
    WHEN termino < hoy THEN 'vencido'
    WHEN termino <= hoy::DATE + proximos::INTEGER THEN 'vence_pronto'
    ELSE 'vigente'
  END;

-- A document that is due: what was handed in on a later day is still due.
CREATE OR REPLACE MACRO estado_documento(plazo, entregado_en, aprobado_en, hoy, proximos) AS
  CASE
    WHEN aprobado_en <= hoy THEN 'aprobado'
    WHEN entregado_en <= hoy THEN 'entregado'
    WHEN plazo IS NULL THEN 'sin_plazo'
    WHEN plazo < hoy THEN 'vencido'
    WHEN plazo <= hoy::DATE + proximos::INTEGER THEN 'vence_pronto'
    ELSE 'en_plazo'
  END;
