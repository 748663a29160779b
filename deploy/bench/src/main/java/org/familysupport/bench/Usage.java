package org.familysupport.bench;

/** Microseconds on a core: of the service, of PostgreSQL, and of whoever asks them (this program, or pgbench under it). */
record Usage(double service, double postgres, double driver) {
    static Usage now(BenchHouse house, String service) {
        return new Usage(
                CpuTime.micros(house.pid(service)),
                CpuTime.micros(house.pid("postgres")),
                CpuTime.alone(ProcessHandle.current().pid()));
    }

    Usage since(Usage before) {
        return new Usage(service - before.service, postgres - before.postgres, driver - before.driver);
    }

    /** The share of one of so many. */
    Usage of(double count) {
        return new Usage(service / count, postgres / count, driver / count);
    }
}
