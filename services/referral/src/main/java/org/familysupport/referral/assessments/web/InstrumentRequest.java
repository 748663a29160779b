package org.familysupport.referral.assessments.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.referral.assessments.InstrumentDraft;
import org.familysupport.referral.assessments.InstrumentForm;
import org.familysupport.web.checks.KnownCode;
import org.jspecify.annotations.Nullable;

/** What is said of a version of an instrument. */
@Schema(name = "InstrumentRequest")
record InstrumentRequest(
        @Schema(
                description = "What all its versions are called; a code that is there already makes its next version",
                examples = "family-strengths")
        @NotNull
        @Size(max = 60)
        @Pattern(regexp = CODE, message = "rule:FORMAT")
        String code,

        @Schema(
                description =
                        "Code of the list `instrument-kind`, the same for all versions; of those that are anonymous nothing is kept but numbers",
                examples = "needs")
        @NotNull
        @KnownCode("instrument-kind")
        String kind,

        @Schema(examples = "Ресурсы и нагрузка семьи") @NotNull @Size(min = 1, max = 200)
        String titleRu,

        @Schema(examples = "Strengths and strain of a family") @NotNull @Size(min = 1, max = 200)
        String titleEn,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid ScaleRequest> scales,

        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid QuestionRequest> questions) {
    static final String CODE = "[a-z0-9]+(-[a-z0-9]+)*";

    @Schema(name = "InstrumentScaleRequest")
    record ScaleRequest(
            @Schema(examples = "strain") @NotNull @Size(max = 60) @Pattern(regexp = CODE, message = "rule:FORMAT")
            String code,

            @Schema(examples = "Нагрузка") @NotNull @Size(min = 1, max = 200)
            String titleRu,

            @Schema(examples = "Strain") @NotNull @Size(min = 1, max = 200)
            String titleEn,

            @Schema(
                    description =
                            "How answers add up, each by its weight: `sum`, or `mean` with two digits after the point",
                    examples = "mean")
            @NotNull
            @Pattern(regexp = "sum|mean", message = "rule:UNKNOWN_CODE")
            String rule,

            @Schema(description = "Whether a higher score is the better one") @NotNull
            Boolean higherIsBetter,

            @Schema(description = "What scores mean, from the lowest on; may be empty, but not of anonymous ones")
            @NotNull
            @Size(max = 10)
            List<@NotNull @Valid BandRequest> bands) {
        InstrumentForm.Scale toScale() {
            return new InstrumentForm.Scale(
                    code,
                    titleRu,
                    titleEn,
                    rule,
                    higherIsBetter,
                    bands.stream().map(BandRequest::toBand).toList());
        }
    }

    @Schema(name = "InstrumentBandRequest")
    record BandRequest(
            @Schema(examples = "high") @NotNull @Size(max = 60) @Pattern(regexp = CODE, message = "rule:FORMAT")
            String code,

            @Schema(examples = "Высокая") @NotNull @Size(min = 1, max = 200)
            String labelRu,

            @Schema(examples = "High") @NotNull @Size(min = 1, max = 200)
            String labelEn,

            @Schema(description = "The lowest score it is for", examples = "2.5")
            @NotNull
            @Digits(integer = 6, fraction = 2, message = "rule:OUT_OF_RANGE")
            BigDecimal from) {
        InstrumentForm.Band toBand() {
            return new InstrumentForm.Band(code, labelRu, labelEn, from);
        }
    }

    @Schema(name = "InstrumentQuestionRequest")
    record QuestionRequest(
            @Schema(examples = "sleep") @NotNull @Size(max = 60) @Pattern(regexp = CODE, message = "rule:FORMAT")
            String code,

            @Schema(examples = "Родителям не хватает сна и отдыха") @NotNull @Size(min = 1, max = 500)
            String textRu,

            @Schema(examples = "The parents lack sleep and rest") @NotNull @Size(min = 1, max = 500)
            String textEn,

            @Schema(
                    description =
                            "How it is answered: `number`, or `text`, which counts in no scale and does not stand in anonymous ones",
                    examples = "number")
            @NotNull
            @Pattern(regexp = "number|text", message = "rule:UNKNOWN_CODE")
            String kind,

            @Schema(description = "The lowest answer, of a number", examples = "1") @Min(-1000) @Max(1000) @Nullable
            Integer lowest,

            @Schema(description = "The highest answer, of a number", examples = "5") @Min(-1000) @Max(1000) @Nullable
            Integer highest,

            @Schema(
                    description =
                            "Whether it may be left unanswered: then a scale in which it counts has no score; false when absent")
            @Nullable
            Boolean optional,

            @Schema(description = "In which scales it counts; of a text absent or empty") @Size(max = 20) @Nullable
            List<@NotNull @Valid WeightRequest> counts) {
        InstrumentForm.Question toQuestion() {
            return new InstrumentForm.Question(
                    code,
                    textRu,
                    textEn,
                    kind,
                    lowest,
                    highest,
                    Boolean.TRUE.equals(optional),
                    counts == null
                            ? List.of()
                            : counts.stream().map(WeightRequest::toWeight).toList());
        }
    }

    @Schema(name = "InstrumentWeightRequest")
    record WeightRequest(
            @Schema(description = "Code of a scale of this instrument", examples = "strain") @NotNull @Size(max = 60)
            String scale,

            @Schema(description = "How much it counts; 1 when absent", examples = "2") @Min(1) @Max(100) @Nullable
            Integer weight,

            @Schema(description = "Whether the highest answer counts as the lowest; false when absent") @Nullable
            Boolean reversed) {
        InstrumentForm.Weight toWeight() {
            return new InstrumentForm.Weight(scale, weight == null ? 1 : weight, Boolean.TRUE.equals(reversed));
        }
    }

    InstrumentDraft toDraft() {
        return new InstrumentDraft(
                code,
                kind,
                new InstrumentForm(
                        titleRu,
                        titleEn,
                        scales.stream().map(ScaleRequest::toScale).toList(),
                        questions.stream().map(QuestionRequest::toQuestion).toList()));
    }
}
