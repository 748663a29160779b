package org.familysupport.referral.carers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.referral.CarerCourseId;
import org.familysupport.kernel.page.Page;
import org.familysupport.kernel.page.PageRequest;
import org.familysupport.kernel.refusal.Refused;
import org.familysupport.persistence.transactions.Transactions;
import org.familysupport.security.audit.Audit;
import org.familysupport.security.caller.Caller;
import org.jspecify.annotations.Nullable;

/** Reads courses; they hold nobody's data, so every caller may know what there is. */
@ApplicationScoped
public class ReadCourses {
    private final Transactions transactions;
    private final CarerCourses courses;
    private final Audit audit;

    ReadCourses(Transactions transactions, CarerCourses courses, Audit audit) {
        this.transactions = transactions;
        this.courses = courses;
        this.audit = audit;
    }

    /**
     * One course.
     *
     * @throws Refused 404 for no such course
     */
    public Uni<CarerCourse> one(CarerCourseId id, Caller caller) {
        return transactions.run(
                () -> courses.require(id).invoke(() -> audit.note(caller, "carer-courses.read", id.value())));
    }

    /** A page of them, the newest first. */
    public Uni<Page<CarerCourse>> page(@Nullable UUID organisation, PageRequest page, Caller caller) {
        return transactions.run(() -> courses.page(organisation, page)
                .invoke(() -> audit.noteAsked(caller, "carer-courses.list", "organisation=" + organisation)));
    }
}
