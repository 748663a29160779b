package org.familysupport.referral.assessments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.assessments.Contentment;
import org.familysupport.referral.assessments.InstrumentForm;
import org.familysupport.referral.assessments.Quarter;
import org.jspecify.annotations.Nullable;

/** How content those were who were helped in a quarter. */
@Schema(name = "SatisfactionTotals")
record SatisfactionTotalsView(
        @Schema(description = "The version of the instrument")
        UUID instrument,

        @Schema(description = "Who helped") UUID organisation,

        @Schema(description = "First day of the quarter", examples = "2026-01-01")
        LocalDate quarter,

        List<ScaleTotalsView> scales) {
    @Schema(name = "SatisfactionScale")
    record ScaleTotalsView(
            @Schema(examples = "helpfulness") String scale,
            @Schema(examples = "Польза") String titleRu,
            @Schema(examples = "Helpfulness") String titleEn,

            @Schema(description = "How many replied; absent where there are too few to hide in", examples = "31")
            @Nullable
            Long replies,

            @Schema(description = "From the lowest on") List<BandTotalView> bands) {}

    @Schema(name = "SatisfactionBand")
    record BandTotalView(
            @Schema(examples = "satisfied") String band,
            @Schema(examples = "Удовлетворены") String labelRu,
            @Schema(examples = "Satisfied") String labelEn,

            @Schema(
                    description =
                            "How many; absent for few, and for as many of the next as it takes that the few cannot be reckoned",
                    examples = "23")
            @Nullable
            Long replies) {}

    static SatisfactionTotalsView of(Contentment it, UUID organisation, Quarter quarter) {
        return new SatisfactionTotalsView(
                it.instrument().uuid(),
                organisation,
                quarter.firstDay(),
                it.scales().stream().map(SatisfactionTotalsView::scale).toList());
    }

    private static ScaleTotalsView scale(Contentment.ScaleCounts it) {
        List<InstrumentForm.Band> bands = it.scale().bands();
        List<BandTotalView> totals = new ArrayList<>();
        for (int number = 0; number < bands.size(); number++) {
            InstrumentForm.Band band = bands.get(number);
            totals.add(new BandTotalView(
                    band.code(),
                    band.labelRu(),
                    band.labelEn(),
                    it.counts().parts().get(number)));
        }
        return new ScaleTotalsView(
                it.scale().code(),
                it.scale().titleRu(),
                it.scale().titleEn(),
                it.counts().total(),
                totals);
    }
}
