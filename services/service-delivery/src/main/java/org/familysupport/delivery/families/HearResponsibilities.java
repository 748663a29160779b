package org.familysupport.delivery.families;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.familysupport.events.SubjectRef;

/** Takes the referral service's word on who is responsible; all facts of one batch of messages are written together. */
@ApplicationScoped
public class HearResponsibilities {
    private final Families families;

    HearResponsibilities(Families families) {
        this.families = families;
    }

    /** Notes the period; an older one after a newer changes nothing. */
    public Uni<Void> hear(SubjectRef subject, String programme, UUID organisation, long period) {
        ResponsibilityCopy.Key key = new ResponsibilityCopy.Key(subject.id(), programme);
        return PendingCopies.gather(
                families, copies -> copies.responsibility(new ResponsibilityCopy(key, period, organisation)));
    }
}
