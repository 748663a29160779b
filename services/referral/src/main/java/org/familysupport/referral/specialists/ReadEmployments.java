package org.familysupport.referral.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.familysupport.events.registry.OrganisationId;
import org.familysupport.events.registry.SpecialistId;

/** Tells who works where. */
@ApplicationScoped
public class ReadEmployments {
    private final Employments employments;

    ReadEmployments(Employments employments) {
        this.employments = employments;
    }

    /** Whether a specialist works at an organisation on a day, as far as it was heard of; with the open transaction. */
    public Uni<Boolean> employed(SpecialistId specialist, OrganisationId organisation, LocalDate day) {
        return employments.employed(specialist, organisation, day);
    }

    /** The lines whose specialist works there on the day, as far as it was heard of; one statement for all. */
    public Uni<Set<Integer>> employed(List<Workplace> asked) {
        return employments.employed(asked);
    }

    /**
     * The lines whose specialist works there, but not on the day, as far as it was heard of; of whom nothing was heard there is none.
     * One statement for all.
     */
    public Uni<Set<Integer>> gone(List<Workplace> asked) {
        return employments.gone(asked);
    }
}
