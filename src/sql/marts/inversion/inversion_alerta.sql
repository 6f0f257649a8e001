-- título: Alertas de cada inversión en cada corte
-- grano: corte × CUI × alerta
-- unidades: las de cada alerta
-- fórmula: la reunión de todas las reglas
-- fuente: las reglas
-- materializa: sí
SELECT h.n, c.orden, h.alerta, c.gravedad, h.valor, h.esperado, h.detalle
FROM ({alertas}) h
JOIN inversion_alerta_catalogo c USING (alerta)
ORDER BY n, orden
