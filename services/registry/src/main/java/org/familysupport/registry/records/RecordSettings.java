package org.familysupport.registry.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What of the record a region may set. */
@ConfigMapping(prefix = "family-support.record")
public interface RecordSettings {
    /** After how many days without a contact a gap in support is marked; no source names a term, so a quarter of a year. */
    @WithDefault("90")
    int gapDays();

    /** How many facts are printed at most; more are no sheet but a book, and cost a worker seconds. */
    @WithDefault("2000")
    int printedFacts();
}
