package org.familysupport.referral.responsibilities;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Objects;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.GeneralProblem;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Patience;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.referral.families.ReadSubjects;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.familysupport.security.policy.RoleScope;
import org.jspecify.annotations.Nullable;

/** Tells who is and was responsible. */
@ApplicationScoped
public class ReadResponsibilities {
    private final Transactions transactions;
    private final Responsibilities responsibilities;
    private final ReadSubjects subjects;
    private final Patience patience;
    private final Audit audit;

    ReadResponsibilities(
            Transactions transactions,
            Responsibilities responsibilities,
            ReadSubjects subjects,
            Patience patience,
            Audit audit) {
        this.transactions = transactions;
        this.responsibilities = responsibilities;
        this.subjects = subjects;
        this.patience = patience;
        this.audit = audit;
    }

    /** The periods of a subject, or those of a day of the region; 404 for who may not know it, 403 for who may not see more than a preview, sees a part without services, or has a role that needs none. */
    public Uni<Page<ResponsibilityPeriod>> history(
            SubjectRef subject, @Nullable LocalDate asOf, PageRequest page, Caller caller) {
        RoleScope.need(ResponsibilityPolicy.DATA_CLASS, caller).orRefuse();
        return patience.whileRefused(
                GeneralProblem.NOT_FOUND,
                () -> transactions.run(() -> subjects.accessInPart(subject, caller)
                        .invoke(access ->
                                ResponsibilityPolicy.maySeeHistory(access).orRefuse())
                        .chain(() -> responsibilities.history(subject, asOf, page))
                        .invoke(periods -> audit.note(caller, "responsibilities.read", subject))));
    }

    /**
     * The responsible organisation for which the caller stands, with the open transaction.
     *
     * @throws Refused 404 for who may not know the subject, 403 for who is not responsible for it now
     */
    public Uni<OrganisationId> mine(SubjectRef subject, String programme, Caller caller) {
        return responsibilities
                .held(subject, programme, caller)
                .invoke(held -> ResponsibilityPolicy.mayHandOver(held.access(), held.organisation())
                        .orRefuse())
                .map(held -> Objects.requireNonNull(held.organisation()));
    }
}
