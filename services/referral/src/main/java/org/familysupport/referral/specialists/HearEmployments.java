package org.familysupport.referral.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.EmploymentEnded;
import org.familysupport.events.registry.SpecialistEmployed;

/** Takes the registry's word on who works where. */
@ApplicationScoped
public class HearEmployments {
    private final Employments employments;

    HearEmployments(Employments employments) {
        this.employments = employments;
    }

    public Uni<Void> employed(SpecialistEmployed it) {
        return employments.enter(new EmploymentCopy(
                it.employment(),
                it.version(),
                it.specialist().value(),
                it.organisation().value(),
                it.from(),
                it.to()));
    }

    public Uni<Void> ended(EmploymentEnded it) {
        return employments.enter(new EmploymentCopy(
                it.employment(),
                it.version(),
                it.specialist().value(),
                it.organisation().value(),
                it.from(),
                it.to()));
    }
}
