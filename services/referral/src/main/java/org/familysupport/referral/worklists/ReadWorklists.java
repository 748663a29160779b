package org.familysupport.referral.worklists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.time.RegionCalendar;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Reads what a caller's organisation has to look after, and notes the read. */
@ApplicationScoped
public class ReadWorklists {
    /** A working day ahead, when nobody says how far to look. */
    public static final int SOON_HOURS = 24;

    private final Transactions transactions;
    private final Worklists lists;
    private final WorklistCounts counts;
    private final StagesDue stages;
    private final SilentFamilies silent;
    private final RegionCalendar calendar;
    private final InstantSource clock;
    private final Audit audit;

    ReadWorklists(
            Transactions transactions,
            Worklists lists,
            WorklistCounts counts,
            StagesDue stages,
            SilentFamilies silent,
            RegionCalendar calendar,
            InstantSource clock,
            Audit audit) {
        this.transactions = transactions;
        this.lists = lists;
        this.counts = counts;
        this.stages = stages;
        this.silent = silent;
        this.calendar = calendar;
        this.clock = clock;
        this.audit = audit;
    }

    /**
     * How much stands in each list.
     *
     * @throws Refused 403 for who has no worklists
     */
    public Uni<List<WorklistCount>> counts(Caller caller) {
        WorklistPolicy.mayLookAtOverdue(caller).orRefuse();
        return transactions.run(() -> counts.all(clock.instant().plus(Duration.ofHours(SOON_HOURS)), caller)
                .invoke(() -> audit.noteAsked(caller, "worklists.count", "")));
    }

    /**
     * What it was asked and has not ended, by how soon it is due.
     *
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<WorklistRow>> inbox(WorklistFilter filter, PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return noted(caller, "worklists.inbox", () -> lists.inbox(filter, page, caller));
    }

    /**
     * What it asked and has not ended, by how soon it is due.
     *
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<WorklistRow>> sent(WorklistFilter filter, PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return noted(caller, "worklists.sent", () -> lists.sent(filter, page, caller));
    }

    /**
     * What stands open to it and nobody has claimed, by how soon somebody should.
     *
     * @param category code of the list {@code need-category}; null for any
     * @param priority code of the list {@code referral-priority}; null for any
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<WorklistRow>> unclaimed(
            @Nullable String category, @Nullable String priority, PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return transactions.run(() -> lists.unclaimed(category, priority, page, caller)
                .invoke(found -> audit.noteAsked(
                        caller,
                        "worklists.unclaimed",
                        Stream.of(category, priority).filter(Objects::nonNull).collect(Collectors.joining(" ")))));
    }

    /**
     * Its own terms that end within so many hours and are kept so far.
     *
     * @param timer code of the list {@code deadline-timer}; null for any
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<WorklistRow>> dueSoon(@Nullable String timer, int hours, PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return noted(
                caller,
                "worklists.due-soon",
                () -> lists.dueSoon(timer, clock.instant().plus(Duration.ofHours(hours)), page, caller));
    }

    /**
     * Missed terms that concern the caller: its organisation's own and, on their rungs, others'.
     *
     * @throws Refused 403 for who neither works with families nor coordinates for the region
     */
    public Uni<Page<WorklistRow>> overdue(OverdueFilter filter, PageRequest page, Caller caller) {
        WorklistPolicy.mayLookAtOverdue(caller).orRefuse();
        return noted(
                caller,
                "worklists.overdue",
                () -> lists.overdue(filter, page, caller)
                        .invoke(() -> audit.noteAsked(caller, "worklists.overdue", filter.toString())));
    }

    /**
     * Children who reach a stage of life within so many months and have no accepted next step.
     *
     * @param stage code of the list {@code age-stage}; null for any
     * @throws Refused 403 for who does not work with families, 503 when the feed of rights lags
     */
    public Uni<Page<StageDue>> stageDue(@Nullable String stage, int months, PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return transactions.run(() -> stages.page(
                        stage == null ? "" : stage, calendar.today().plusMonths(months), page, caller)
                .invoke(found -> found.items()
                        .forEach(each -> audit.note(
                                caller,
                                "worklists.stage-due",
                                SubjectRef.person(each.person().value())))));
    }

    /**
     * Families of which nothing was heard for so many days.
     *
     * @throws Refused 403 for who does not work with families
     */
    public Uni<Page<SilentFamily>> silent(int days, PageRequest page, Caller caller) {
        WorklistPolicy.mayLook(caller).orRefuse();
        return transactions.run(() -> silent.page(calendar.today().minusDays(days), page, caller)
                .invoke(found -> found.items()
                        .forEach(each -> audit.note(
                                caller,
                                "worklists.silent-families",
                                SubjectRef.family(each.family().value())))));
    }

    private Uni<Page<WorklistRow>> noted(Caller caller, String action, Supplier<Uni<Page<WorklistRow>>> read) {
        return transactions.run(() -> read.get()
                .invoke(found -> found.items().forEach(row -> {
                    SubjectRef subject = row.subject();
                    if (subject != null) {
                        audit.note(caller, action, subject);
                    }
                })));
    }
}
