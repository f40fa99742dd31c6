package org.sursis.race.calibration;

import java.time.LocalDate;
import java.util.UUID;

/**
 * One forecast that was kept, of a filing that is complete now. Days are civil days; a bound that lay beyond the horizon is null.
 *
 * @param filing the filing; it may have been forecast many times
 */
public record KeptForecast(UUID filing, LocalDate p50, LocalDate p80, LocalDate p95, LocalDate completedOn) {}
