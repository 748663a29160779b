package org.familysupport.delivery.deliveries;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.familysupport.events.SubjectRef;
import org.jspecify.annotations.Nullable;

/** Whom an answer about a delivery names, for the log of who looked at whom. */
final class DeliverySubjects {
    private DeliverySubjects() {}

    static List<SubjectRef> of(@Nullable UUID family, List<DeliveryRecipient> recipients) {
        List<SubjectRef> subjects = new ArrayList<>();
        if (family != null) {
            subjects.add(SubjectRef.family(family));
        }
        recipients.forEach(recipient -> subjects.add(SubjectRef.person(recipient.person())));
        return subjects;
    }
}
