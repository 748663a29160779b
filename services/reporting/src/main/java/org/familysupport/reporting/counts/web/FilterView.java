package org.familysupport.reporting.counts.web;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.CountFilter;
import org.jspecify.annotations.Nullable;

/** The filters that were applied; absent ones were not. */
@Schema(name = "CountFilters")
record FilterView(
        @Schema(description = "Code of the list `direction`", examples = "home-rehabilitation") @Nullable
        String direction,

        @Schema(description = "This organisation and those under it; your own where you may count no other") @Nullable
        UUID organisation,

        @Schema(description = "Code of the list `sector`", examples = "health") @Nullable
        String sector,

        @Schema(description = "OKTMO code with all that lies in it, or the beginning of one", examples = "50701000")
        @Nullable
        String territory,

        @Schema(description = "Code of the list `funding-source`", examples = "fund-co-financing") @Nullable
        String funding,

        @Schema(description = "Code of the list `service-type`", examples = "speech-therapy") @Nullable
        String serviceType,

        @Schema(description = "Code of the list `setting`", examples = "home") @Nullable
        String setting,

        @Schema(description = "Code of the list `channel`", examples = "in-person") @Nullable
        String channel) {
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
