package org.familysupport.untidy.rooms;

import java.util.List;
import java.util.UUID;
import org.familysupport.events.Fact;
import org.familysupport.kernel.privacy.PersonalText;

public record GuestArrived(UUID key, long version, String surname, String homeAddress, List<Companion> companions)
        implements Fact {
    public record Companion(PersonalText who) {}
}
