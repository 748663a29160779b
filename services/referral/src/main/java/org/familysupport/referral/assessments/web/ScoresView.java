package org.familysupport.referral.assessments.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.familysupport.kernel.privacy.Personal;
import org.familysupport.referral.assessments.InstrumentForm;
import org.familysupport.referral.assessments.Score;
import org.familysupport.referral.assessments.ScoredDay;
import org.jspecify.annotations.Nullable;

/** How the scores of a subject by an instrument have changed. */
@Schema(name = "ScoresOverTime")
record ScoresView(
        @Schema(examples = "family-strengths") String instrumentCode,

        @Schema(
                description = "As in the newest version used; absent where there was no assessment yet",
                examples = "Ресурсы и нагрузка семьи")
        @Nullable
        String titleRu,

        @Schema(examples = "Strengths and strain of a family") @Nullable
        String titleEn,

        @Schema(description = "A line for each scale") List<SeriesView> scales)
        implements Personal {
    @Schema(name = "ScoreSeries")
    record SeriesView(
            @Schema(examples = "strain") String scale,
            @Schema(examples = "Нагрузка") String titleRu,
            @Schema(examples = "Strain") String titleEn,
            boolean higherIsBetter,

            @Schema(description = "The earliest first") List<PointView> points)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Schema(name = "ScorePoint")
    record PointView(
            LocalDate assessedOn,

            @Schema(description = "`GET /api/v1/assessments/{id}`")
            UUID assessment,

            @Schema(description = "Which version of the instrument")
            int instrumentNumber,

            @Schema(examples = "2.75") BigDecimal value)
            implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    static ScoresView of(String code, List<ScoredDay> days) {
        Map<String, InstrumentForm.Scale> scales = new LinkedHashMap<>();
        Map<String, List<PointView>> points = new LinkedHashMap<>();
        InstrumentForm newest = null;
        for (ScoredDay day : days) {
            newest = day.instrument().form();
            newest.scales().forEach(scale -> scales.put(scale.code(), scale));
            day.assessment()
                    .scores()
                    .forEach(score -> points.computeIfAbsent(score.scale(), none -> new ArrayList<>())
                            .add(point(day, score)));
        }
        return new ScoresView(
                code,
                newest == null ? null : newest.titleRu(),
                newest == null ? null : newest.titleEn(),
                scales.values().stream()
                        .map(scale -> new SeriesView(
                                scale.code(),
                                scale.titleRu(),
                                scale.titleEn(),
                                scale.higherIsBetter(),
                                points.getOrDefault(scale.code(), List.of())))
                        .toList());
    }

    private static PointView point(ScoredDay day, Score score) {
        return new PointView(
                day.assessment().assessedOn(),
                day.assessment().uuid(),
                day.instrument().number(),
                score.value());
    }

    @Override
    public String toString() {
        return "***";
    }
}
