package org.familysupport.reporting.counts;

import java.time.LocalDate;

/** The days of service that are counted, both ends included; local dates, never converted. */
public record CountPeriod(LocalDate from, LocalDate to) {
    public CountPeriod {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("ends before it begins");
        }
    }
}
