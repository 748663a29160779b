package org.familysupport.referral.assessments.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.time.Versioned;
import org.familysupport.referral.assessments.Instrument;
import org.familysupport.referral.assessments.InstrumentForm;
import org.jspecify.annotations.Nullable;

/** A version of an instrument, as everyone may see it. */
@Schema(name = "Instrument")
record InstrumentView(
        UUID id,
        @Schema(description = "As in `ETag`") long version,

        @Schema(description = "What all its versions are called", examples = "family-strengths")
        String code,

        @Schema(description = "Which of its versions it is, from 1")
        int number,

        @Schema(description = "Code of the list `instrument-kind`", examples = "needs")
        String kind,

        @Schema(description = "Whether nothing is kept of it but numbers")
        boolean anonymous,

        @Schema(examples = "Ресурсы и нагрузка семьи") String titleRu,

        @Schema(examples = "Strengths and strain of a family")
        String titleEn,

        List<ScaleView> scales,

        @Schema(description = "In the order in which they are asked")
        List<QuestionView> questions)
        implements Versioned {
    @Schema(name = "InstrumentScale")
    record ScaleView(
            @Schema(examples = "strain") String code,
            @Schema(examples = "Нагрузка") String titleRu,
            @Schema(examples = "Strain") String titleEn,

            @Schema(description = "`sum` or `mean`", examples = "mean")
            String rule,

            @Schema(description = "Whether a higher score is the better one")
            boolean higherIsBetter,

            @Schema(description = "What scores mean, from the lowest on")
            List<BandView> bands) {
        static ScaleView of(InstrumentForm.Scale it) {
            return new ScaleView(
                    it.code(),
                    it.titleRu(),
                    it.titleEn(),
                    it.rule(),
                    it.higherIsBetter(),
                    it.bands().stream().map(BandView::of).toList());
        }
    }

    @Schema(name = "InstrumentBand")
    record BandView(
            @Schema(examples = "high") String code,
            @Schema(examples = "Высокая") String labelRu,
            @Schema(examples = "High") String labelEn,

            @Schema(description = "The lowest score it is for", examples = "2.5")
            BigDecimal from) {
        static BandView of(InstrumentForm.Band it) {
            return new BandView(it.code(), it.labelRu(), it.labelEn(), it.from());
        }
    }

    @Schema(name = "InstrumentQuestion")
    record QuestionView(
            @Schema(examples = "sleep") String code,

            @Schema(examples = "Родителям не хватает сна и отдыха")
            String textRu,

            @Schema(examples = "The parents lack sleep and rest")
            String textEn,

            @Schema(description = "`number` or `text`", examples = "number")
            String kind,

            @Schema(description = "The lowest answer", examples = "1") @Nullable
            Integer lowest,

            @Schema(description = "The highest answer", examples = "5") @Nullable
            Integer highest,

            @Schema(description = "Whether it may be left unanswered")
            boolean optional,

            List<WeightView> counts) {
        static QuestionView of(InstrumentForm.Question it) {
            return new QuestionView(
                    it.code(),
                    it.textRu(),
                    it.textEn(),
                    it.kind(),
                    it.lowest(),
                    it.highest(),
                    it.optional(),
                    it.counts().stream().map(WeightView::of).toList());
        }
    }

    @Schema(name = "InstrumentWeight")
    record WeightView(
            @Schema(examples = "strain") String scale,
            @Schema(examples = "2") int weight,

            @Schema(description = "Whether the highest answer counts as the lowest")
            boolean reversed) {
        static WeightView of(InstrumentForm.Weight it) {
            return new WeightView(it.scale(), it.weight(), it.reversed());
        }
    }

    static InstrumentView of(Instrument it) {
        InstrumentForm form = it.form();
        return new InstrumentView(
                it.uuid(),
                it.version(),
                it.code(),
                it.number(),
                it.kind(),
                it.anonymous(),
                form.titleRu(),
                form.titleEn(),
                form.scales().stream().map(ScaleView::of).toList(),
                form.questions().stream().map(QuestionView::of).toList());
    }
}
