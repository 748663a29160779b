package org.familysupport.events.referral;

import java.util.UUID;
import org.familysupport.events.Fact;

/** What happens to a consilium: its members come and go. */
public sealed interface ConsiliumFact extends Fact permits ConsiliumFormed, ConsiliumMemberJoined, ConsiliumMemberLeft {
    ConsiliumId consilium();

    @Override
    default UUID key() {
        return consilium().value();
    }
}
