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
        description = "A number with everything that gives it a meaning: unit, period, scope, filters, as of when.")
record CountView(
        @Schema(description = "How many distinct ones have at least one delivery in the period", examples = "213")
        long value,

        @Schema(description = "Code of the list `count-unit`", examples = "children")
        String unit,

        PeriodView period,

        @Schema(
                description = "Code of the list `count-scope`: within what a recipient counts once",
                examples = "direction")
        String scope,

        FilterView filters,

        @Schema(description = "Deliveries behind the number", examples = "511")
        long facts,

        @Nullable ComparisonView comparison,

        @Schema(description = "By what the lines are cut", examples = "organisation") @Nullable
        String groupBy,

        @Schema(description = "The lines; they do not add up to `value` where a recipient stands in several") @Nullable
        List<GroupView> groups,

        AsOfView asOf) {
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
