package org.familysupport.referral.referrals;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.referral.deadlines.Timer;
import org.jspecify.annotations.Nullable;

/** What the guard table says, in words: for the texts of the API and for the picture. */
public final class LifecycleWords {
    private LifecycleWords() {}

    /** What an act asks for, where it is possible and what follows: a line for each of the table. */
    public static String of(ReferralAct act) {
        return of(act, ReferralLifecycle.TABLE);
    }

    static String of(ReferralAct act, List<ReferralStep> steps) {
        return steps.stream()
                .filter(step -> step.act() == act)
                .map(LifecycleWords::line)
                .collect(Collectors.joining("\n"));
    }

    private static String line(ReferralStep step) {
        String given = given(step).isEmpty() ? "" : ", where " + given(step);
        String needs = needs(step).isEmpty() ? "" : "; needs " + needs(step);
        String says = step.says() == null ? "" : " (`" + step.says() + "`)";
        String terms = terms(step).isEmpty() ? "" : "; " + terms(step);
        return "- from `%s`%s, by %s%s: then `%s`%s; the target may know: %s%s"
                .formatted(
                        step.from().code(),
                        given,
                        who(step),
                        needs,
                        step.to().code(),
                        says,
                        step.access().code(),
                        terms);
    }

    /** The table as rows of Markdown, in its order. */
    static String table(List<ReferralStep> steps) {
        String head = """
                | From | Act | Where | By | Needs | To | Terms | The target may know |
                | --- | --- | --- | --- | --- | --- | --- | --- |
                """;
        return head
                + steps.stream()
                        .map(step -> "| %s | `%s` | %s | %s | %s | %s%s | %s | %s |"
                                .formatted(
                                        step.from().code(),
                                        step.act().code(),
                                        given(step),
                                        who(step),
                                        needs(step),
                                        step.to().code(),
                                        step.says() == null ? "" : ", " + step.says(),
                                        terms(step),
                                        step.access().code()))
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    /** The table as a diagram of Mermaid; steps that any status allows stand in the table alone. */
    static String diagram(List<ReferralStep> steps) {
        Stream<String> begins = Stream.of("stateDiagram-v2", "    [*] --> requested: request");
        Stream<String> arrows = steps.stream()
                .filter(step -> step.from() != ReferralStatus.DRAFT)
                .filter(step -> step.act() != ReferralAct.ENTERED_IN_ERROR)
                .map(step -> "    %s --> %s: %s%s (%s)"
                        .formatted(
                                step.from().code().replace('-', '_'),
                                step.to().code().replace('-', '_'),
                                step.act().code(),
                                step.says() == null ? "" : " = " + step.says(),
                                who(step)))
                .distinct();
        return Stream.concat(begins, arrows).collect(Collectors.joining("\n")) + "\n";
    }

    private static String given(ReferralStep step) {
        return joined(step.given().stream().sorted().map(ReferralStep.Given::words), " and ");
    }

    private static String who(ReferralStep step) {
        return joined(
                step.who().stream().sorted().map(side -> switch (side) {
                    case SOURCE -> "the source";
                    case TARGET -> "the target";
                    case POOL -> "an organisation of the pool";
                    case REGION -> "who coordinates for the region";
                }),
                " or ");
    }

    private static String needs(ReferralStep step) {
        return joined(step.needs().stream().sorted().map(ReferralStep.Need::words), ", ");
    }

    /** Which terms begin, stand still, go on and end with a step. */
    private static String terms(ReferralStep step) {
        List<ReferralTerms.Waiting> before = ReferralTerms.at(step.before());
        List<ReferralTerms.Waiting> after = ReferralTerms.at(step.after());
        return joined(
                Stream.of(
                        named("starts", after, wait -> find(before, wait.timer()) == null),
                        named("pauses", after, wait -> wait.paused() && runs(before, wait.timer())),
                        named("resumes", after, wait -> !wait.paused() && pauses(before, wait.timer())),
                        named("stops", before, wait -> find(after, wait.timer()) == null)),
                ", ");
    }

    private static String named(
            String verb, List<ReferralTerms.Waiting> waits, Predicate<ReferralTerms.Waiting> which) {
        String timers = waits.stream()
                .filter(which)
                .map(wait -> "`" + wait.timer().code() + "`")
                .sorted(Comparator.naturalOrder())
                .distinct()
                .collect(Collectors.joining(" "));
        return timers.isEmpty() ? "" : verb + " " + timers;
    }

    private static ReferralTerms.@Nullable Waiting find(List<ReferralTerms.Waiting> waits, Timer timer) {
        return waits.stream().filter(wait -> wait.timer() == timer).findFirst().orElse(null);
    }

    private static boolean runs(List<ReferralTerms.Waiting> waits, Timer timer) {
        ReferralTerms.Waiting found = find(waits, timer);
        return found != null && !found.paused();
    }

    private static boolean pauses(List<ReferralTerms.Waiting> waits, Timer timer) {
        ReferralTerms.Waiting found = find(waits, timer);
        return found != null && found.paused();
    }

    private static String joined(Stream<String> words, String between) {
        return words.filter(word -> !word.isEmpty()).collect(Collectors.joining(between));
    }
}
