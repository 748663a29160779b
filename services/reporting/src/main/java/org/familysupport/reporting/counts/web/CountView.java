package org.familysupport.reporting.counts.web;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.reporting.counts.Count;
import org.familysupport.reporting.counts.CountPeriod;
import org.familysupport.reporting.counts.CountQuestion;
import org.jspecify.annotations.Nullable;

/** A number with everything that gives it a meaning. */
@Schema(
        name = "Count",
        examples = CountView.OF_TWO_YEARS,
        description = "A number with everything that gives it a meaning: unit, period, scope, filters, as of when.")
record CountView(
        @Schema(description = "How many distinct ones have at least one delivery in the period", examples = "136")
        long value,

        @Schema(description = "Code of the list `count-unit`", examples = "children")
        String unit,

        @Schema(description = "The days of service that were counted")
        PeriodView period,

        @Schema(
                description = "Code of the list `count-scope`: within what a recipient counts once",
                examples = "region")
        String scope,

        @Schema(description = "The filters that were applied")
        FilterView filters,

        @Schema(description = "Deliveries behind the number", examples = "301")
        long facts,

        @Schema(description = "With a second period: its count, and who stands in which") @Nullable
        ComparisonView comparison,

        @Schema(description = "By what the lines are cut", examples = "organisation") @Nullable
        String groupBy,

        @Schema(description = "The lines; they do not add up to `value` where a recipient stands in several") @Nullable
        List<GroupView> groups,

        @Schema(description = "Up to where deliveries had been heard of")
        AsOfView asOf) {
    /** What an example of the usual case lacks or has: one direction of work, two years compared, no table. */
    static final String OF_TWO_YEARS = """
            {"period": {"from": "2020-01-01", "to": "2020-12-31"},
             "filters": {"organisation": null, "sector": null, "territory": null, "funding": null, "serviceType": null,
                         "setting": null, "channel": null},
             "comparison": {"period": {"from": "2021-01-01", "to": "2021-12-31"}},
             "groupBy": null, "groups": null}""";

    static CountView of(Count count) {
        CountQuestion question = count.question();
        CountPeriod compared = question.compared();
        boolean grouped = question.groupBy() != null;
        return new CountView(
                count.whole().value(),
                question.unit().code(),
                PeriodView.of(question.period()),
                question.scope().code(),
                FilterView.of(question.filter()),
                count.whole().facts(),
                compared == null ? null : ComparisonView.of(compared, count.whole()),
                question.groupBy() == null ? null : question.groupBy().code(),
                grouped ? groups(count, compared != null) : null,
                AsOfView.of(count.asOf()));
    }

    private static List<GroupView> groups(Count count, boolean compared) {
        return count.groups().stream().map(it -> GroupView.of(it, compared)).toList();
    }
}
