package org.familysupport.reporting.counts.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.CountFilter;
import org.jspecify.annotations.Nullable;

/** The filters that were applied; absent ones were not. */
@Schema(name = "CountFilters")
record FilterView(
        @Nullable String direction,
        @Schema(description = "This organisation and those under it; your own where you may count no other")
        @Nullable UUID organisation,
        @Nullable String sector,
        @Nullable String territory,
        @Nullable String funding,
        @Nullable String serviceType,
        @Nullable String setting,
        @Nullable String channel) {
    static FilterView of(CountFilter filter) {
        return new FilterView(
                filter.direction(),
                filter.organisation(),
                filter.sector(),
                filter.territory(),
                filter.funding(),
                filter.serviceType(),
                filter.setting(),
                filter.channel());
    }
}
