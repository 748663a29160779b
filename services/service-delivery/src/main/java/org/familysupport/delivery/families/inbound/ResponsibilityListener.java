package org.familysupport.delivery.families.inbound;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.familysupport.delivery.families.HearResponsibilities;
import org.familysupport.events.Received;
import org.familysupport.events.referral.ResponsibilityFact;
import org.familysupport.events.referral.ResponsibilityMoved;
import org.familysupport.events.referral.ResponsibilityOpened;
import org.familysupport.messaging.inbound.FactListener;

/** Hears who is responsible. */
@ApplicationScoped
class ResponsibilityListener implements FactListener<ResponsibilityFact> {
    private final HearResponsibilities hear;

    ResponsibilityListener(HearResponsibilities hear) {
        this.hear = hear;
    }

    @Override
    public Class<ResponsibilityFact> listensTo() {
        return ResponsibilityFact.class;
    }

    @Override
    public Uni<Void> on(Received<ResponsibilityFact> received) {
        return switch (received.fact()) {
            case ResponsibilityOpened it ->
                hear.hear(it.subject(), it.programme(), it.organisation().value(), it.version());
            case ResponsibilityMoved it ->
                hear.hear(it.subject(), it.programme(), it.organisation().value(), it.version());
        };
    }
}
