package org.familysupport.events.registry;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a consent notice; each version of one is a thing of its own and never changes its wording. */
public sealed interface ConsentNoticeFact extends Fact permits ConsentNoticeIssued, ConsentNoticeSuperseded {
    ConsentNoticeId notice();

    @Override
    default UUID key() {
        return notice().value();
    }
}
