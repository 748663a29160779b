package org.familysupport.registry.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.familysupport.kernel.code.Code;
import org.familysupport.reference.AgeScale;
import org.familysupport.reference.CodeLists;

/** In which stage of life a birth stands on a day, and when the next begins; stages are data (domain 4.3, row 14). */
final class AgeStages {
    private static final List<Code> STAGES = CodeLists.load().list("age-stage").codes();
    private static final AgeScale SCALE = AgeScale.of(CodeLists.load().list("age-stage"));

    private AgeStages() {}

    /** The stage on a day; empty only where the list says nothing of it. */
    static Optional<StageOnDay> on(Birth birth, LocalDate day) {
        return SCALE.on(birth.date(), day).map(stage -> {
            Optional<Code> next = after(stage);
            return new StageOnDay(
                    stage.code(),
                    AgeScale.firstDay(stage, birth.date()).orElse(null),
                    next.map(Code::code).orElse(null),
                    next.flatMap(it -> AgeScale.firstDay(it, birth.date())).orElse(null));
        });
    }

    /** The births of those who reach a stage after one day and by another; empty for a stage that nobody reaches. */
    static Optional<Births> reaching(String stage, LocalDate after, LocalDate until) {
        return STAGES.stream()
                .filter(it -> it.code().equals(stage))
                .findFirst()
                .flatMap(AgeScale::firstAge)
                .map(age -> new Births(after.minusYears(age), until.minusYears(age)));
    }

    /** The first day of a stage for a birth. */
    static LocalDate firstDay(String stage, LocalDate birth) {
        return STAGES.stream()
                .filter(it -> it.code().equals(stage))
                .findFirst()
                .flatMap(it -> AgeScale.firstDay(it, birth))
                .orElseThrow();
    }

    private static Optional<Code> after(Code stage) {
        int next = STAGES.indexOf(stage) + 1;
        return next < STAGES.size() ? Optional.of(STAGES.get(next)) : Optional.empty();
    }

    /** Births after one day and by another. */
    record Births(LocalDate after, LocalDate until) {}
}
