package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.events.SubjectRef;
import org.familysupport.events.registry.OrganisationId;

/** What happens to a social accompaniment (442-FZ art. 22). */
public sealed interface AccompanimentFact extends Fact
        permits AccompanimentIdentified,
                AccompanimentProcedureStarted,
                AccompanimentGranted,
                AccompanimentRefused,
                AccompanimentCuratorNamed,
                AccompanimentReviewed,
                AccompanimentSuspended,
                AccompanimentResumed,
                AccompanimentClosed,
                AccompanimentReopened,
                AccompanimentFollowedUp,
                AccompanimentArchived {
    AccompanimentId accompaniment();

    /** The family, or the person with none. */
    SubjectRef subject();

    /** Who is responsible and did it. */
    OrganisationId organisation();

    @Override
    default UUID key() {
        return accompaniment().value();
    }
}
