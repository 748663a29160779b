package org.familysupport.delivery.volunteers;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.events.registry.VolunteerCleared;
import org.familysupport.events.registry.VolunteerLeft;
import org.familysupport.events.registry.VolunteerRegistered;

/** Takes the registry's word on volunteers and on what clears them. */
@ApplicationScoped
public class HearVolunteers {
    private final Volunteers volunteers;

    HearVolunteers(Volunteers volunteers) {
        this.volunteers = volunteers;
    }

    public Uni<Void> registered(VolunteerRegistered it) {
        return volunteers.enter(new Volunteers.Copy(
                it.volunteer().value(), it.version(), it.centre().value(), it.from(), null));
    }

    public Uni<Void> cleared(VolunteerCleared it) {
        return volunteers.clear(new Volunteers.Clearance(it.volunteer().value(), it.version(), it.cleared()));
    }

    public Uni<Void> left(VolunteerLeft it) {
        return volunteers.enter(new Volunteers.Copy(
                it.volunteer().value(), it.version(), it.centre().value(), null, it.to()));
    }
}
