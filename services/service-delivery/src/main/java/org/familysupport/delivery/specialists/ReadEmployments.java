package org.familysupport.delivery.specialists;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;

/** Tells who worked where on a day. */
@ApplicationScoped
public class ReadEmployments {
    private final Employments employments;

    ReadEmployments(Employments employments) {
        this.employments = employments;
    }

    /** The lines whose specialist worked at the organisation on the day, as far as it was heard of; one statement for all. */
    public Uni<Set<Integer>> employed(Collection<Performance> asked) {
        return asked.isEmpty() ? Uni.createFrom().item(Set.of()) : employments.employed(asked);
    }
}
