package org.familysupport.referral.consilia;

import java.time.LocalDate;
import java.util.List;
import org.familysupport.events.SubjectRef;
import org.familysupport.kernel.privacy.Personal;

/** What is said of a sitting when it is planned; codes are checked. */
public record SittingDraft(LocalDate plannedOn, List<Question> agenda, List<Invitee> invitees, List<Material> materials)
        implements Personal {
    public SittingDraft {
        agenda = List.copyOf(agenda);
        invitees = List.copyOf(invitees);
        materials = List.copyOf(materials);
    }

    /** What is to be decided about somebody. */
    public record Question(SubjectRef subject, String words) implements Personal {
        @Override
        public String toString() {
            return "***";
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
