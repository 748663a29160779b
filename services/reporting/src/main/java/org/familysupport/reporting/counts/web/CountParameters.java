package org.familysupport.reporting.counts.web;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.familysupport.reporting.counts.CountFilter;
import org.familysupport.reporting.counts.CountGrouping;
import org.familysupport.reporting.counts.CountPeriod;
import org.familysupport.reporting.counts.CountQuestion;
import org.familysupport.reporting.counts.CountScope;
import org.familysupport.reporting.counts.CountUnit;
import org.jspecify.annotations.Nullable;

/** The parameters of a count, as they were written; texts, so that all their faults can be told at once. */
record CountParameters(
        @QueryParam("unit")
        @Parameter(
                description = "What is counted; code of the list `count-unit`",
                required = true,
                example = "children",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "families",
                                    "children",
                                    "parents",
                                    "young-adults",
                                    "persons",
                                    "deliveries",
                                    "organisations"
                                }))
        @Nullable
        String unit,

        @QueryParam("from")
        @Parameter(
                description = "The first day of service",
                required = true,
                example = "2020-01-01",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String from,

        @QueryParam("to")
        @Parameter(
                description = "The last day of service",
                required = true,
                example = "2021-12-31",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String to,

        @QueryParam("scope")
        @Parameter(
                description = "Within what a recipient counts once; code of the list `count-scope`",
                required = true,
                example = "region",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"organisation", "direction", "region"}))
        @Nullable
        String scope,

        @QueryParam("direction")
        @Parameter(description = "Code of the list `direction`", example = "home-rehabilitation")
        @Nullable
        String direction,

        @QueryParam("organisation")
        @Parameter(
                description = "Given by this organisation or one that stands under it",
                schema = @Schema(type = SchemaType.STRING, format = "uuid"))
        @Nullable
        String organisation,

        @QueryParam("sector")
        @Parameter(description = "Sector of the organisation now; code of the list `sector`", example = "health")
        @Nullable
        String sector,

        @QueryParam("territory")
        @Parameter(
                description =
                        "Where the family lived on the day: OKTMO code with all that lies in it, or the beginning of one",
                example = "50701000",
                schema = @Schema(type = SchemaType.STRING, pattern = "[0-9]{2,11}"))
        @Nullable
        String territory,

        @QueryParam("funding")
        @Parameter(description = "Code of the list `funding-source`", example = "fund-co-financing")
        @Nullable
        String funding,

        @QueryParam("serviceType") @Parameter(description = "Code of the list `service-type`") @Nullable
        String serviceType,

        @QueryParam("setting") @Parameter(description = "Code of the list `setting`", example = "home") @Nullable
        String setting,

        @QueryParam("channel") @Parameter(description = "Code of the list `channel`", example = "in-person") @Nullable
        String channel,

        @QueryParam("groupBy")
        @Parameter(
                description = "Cuts the count into the lines of a table",
                example = "organisation",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {
                                    "organisation",
                                    "sector",
                                    "direction",
                                    "service-type",
                                    "setting",
                                    "channel",
                                    "funding",
                                    "territory",
                                    "region",
                                    "municipality",
                                    "district",
                                    "settlement",
                                    "year",
                                    "month"
                                }))
        @Nullable
        String groupBy,

        @QueryParam("comparedFrom")
        @Parameter(
                description = "The first day of a second period",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String comparedFrom,

        @QueryParam("comparedTo")
        @Parameter(
                description = "The last day of a second period",
                schema = @Schema(type = SchemaType.STRING, format = "date"))
        @Nullable
        String comparedTo) {
    /** The question; throws 400 or 422 with everything that is wrong with it. */
    CountQuestion toQuestion() {
        QueryReader reader = new QueryReader();
        reader.require("unit", unit);
        reader.require("scope", scope);
        reader.require("from", from);
        reader.require("to", to);
        CountUnit countUnit = reader.choice("unit", unit, CountUnit.class, "count-unit");
        CountScope countScope = reader.choice("scope", scope, CountScope.class, "count-scope");
        CountPeriod period = reader.period("from", from, "to", to);
        CountPeriod compared = reader.period("comparedFrom", comparedFrom, "comparedTo", comparedTo);
        CountGrouping grouping = reader.choice("groupBy", groupBy, CountGrouping.class, "");
        CountFilter filter = filter(reader);
        reader.orRefuse();
        return new CountQuestion(
                Objects.requireNonNull(countUnit),
                Objects.requireNonNull(countScope),
                Objects.requireNonNull(period),
                compared,
                filter,
                grouping);
    }

    private CountFilter filter(QueryReader reader) {
        return new CountFilter(
                reader.code("direction", direction, "direction"),
                reader.id("organisation", organisation),
                reader.code("sector", sector, "sector"),
                reader.territory("territory", territory),
                reader.code("funding", funding, "funding-source"),
                reader.code("serviceType", serviceType, "service-type"),
                reader.code("setting", setting, "setting"),
                reader.code("channel", channel, "channel"));
    }
}
