package org.familysupport.referral.relinquishments;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.referral.RelinquishmentId;
import org.familysupport.kernel.code.Code;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralRule;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.kernel.refusal.Violations;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.reference.CodeLists;
import org.familysupport.reference.identifiers.Oktmo;
import org.familysupport.referral.disclosure.SmallCountSettings;
import org.familysupport.referral.disclosure.SmallCounts;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.FamilyWorkers;
import org.jspecify.annotations.Nullable;

/** Reads the cases of one's own teams, and counts outcomes without any case. */
@ApplicationScoped
public class ReadRelinquishments {
    private static final List<String> OUTCOMES = CodeLists.load().list("relinquishment-outcome").codes().stream()
            .map(Code::code)
            .toList();

    /** The last months of quarters. */
    private static final int MONTHS = 3;

    private final Transactions transactions;
    private final Relinquishments relinquishments;
    private final SmallCountSettings settings;
    private final Audit audit;

    ReadRelinquishments(
            Transactions transactions, Relinquishments relinquishments, SmallCountSettings settings, Audit audit) {
        this.transactions = transactions;
        this.relinquishments = relinquishments;
        this.settings = settings;
        this.audit = audit;
    }

    /**
     * One case.
     *
     * @throws Refused 404 for who is not of its team
     */
    public Uni<SeenRelinquishment> one(RelinquishmentId id, Caller caller) {
        return transactions.run(() -> relinquishments
                .require(id, caller)
                .invoke(seen -> audit.note(caller, "relinquishments.read", id.value())));
    }

    /**
     * A page of those of whose team the caller is.
     *
     * @throws Refused 403 for who works with no families
     */
    public Uni<Page<RelinquishmentRow>> page(@Nullable RelinquishmentStatus status, PageRequest page, Caller caller) {
        FamilyWorkers.only(caller).orRefuse();
        return transactions.run(() -> relinquishments
                .page(status, page, caller)
                .invoke(rows -> audit.noteAsked(
                        caller, "relinquishments.list", "status=" + (status == null ? "" : status.code())))
                .invoke(rows -> rows.items()
                        .forEach(row -> audit.note(
                                caller, "relinquishments.list", row.id().value()))));
    }

    /**
     * How cases came out in whole quarters.
     *
     * @param territory OKTMO code of where the women lived, of any level; anywhere where null
     * @throws Refused 403 for who does not count for the region or for another purpose, 422 for days within a quarter: by two
     *     answers that differ by a day somebody could be found
     */
    public Uni<OutcomeCounts> counts(LocalDate from, LocalDate to, @Nullable String territory, Caller caller) {
        RelinquishmentPolicy.mayCount(caller).orRefuse();
        new Violations()
                .unless(beginsQuarter(from), "query/from", RelinquishmentRule.WHOLE_QUARTERS)
                .unless(beginsQuarter(to.plusDays(1)), "query/to", RelinquishmentRule.WHOLE_QUARTERS)
                .unless(!to.isBefore(from), "query/to", GeneralRule.DATE_ORDER)
                .orRefuse();
        return transactions.run(() -> relinquishments
                .counts(from, to, territory == null ? "" : Oktmo.prefix(territory))
                .map(counts -> new OutcomeCounts(
                        OUTCOMES,
                        SmallCounts.of(
                                OUTCOMES.stream()
                                        .map(outcome -> counts.getOrDefault(outcome, 0L))
                                        .toList(),
                                settings.least())))
                .invoke(() -> audit.noteAsked(
                        caller, "relinquishments.count", "from=" + from + " to=" + to + " territory=" + territory)));
    }

    private static boolean beginsQuarter(LocalDate day) {
        return day.getDayOfMonth() == 1 && day.getMonthValue() % MONTHS == 1;
    }
}
