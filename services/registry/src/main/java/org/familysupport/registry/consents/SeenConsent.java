package org.familysupport.registry.consents;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.familysupport.security.grants.Access;
import org.jspecify.annotations.Nullable;

/**
 * A consent as one organisation may see it.
 *
 * @param access what it may know of the subject now
 * @param named whether who gave or ended it may be named to the organisation: nobody is who is hidden from it
 * @param others what recipients of the consent may know of the subject on another ground
 * @param acknowledgements which services have stopped using what it opened, after its end
 */
public record SeenConsent(
        Consent consent,
        Access access,
        boolean named,
        List<OtherAccess> others,
        List<Acknowledgement> acknowledgements) {
    public SeenConsent {
        others = List.copyOf(others);
        acknowledgements = List.copyOf(acknowledgements);
    }

    SeenConsent(Consent consent, Access access, boolean named) {
        this(consent, access, named, List.of(), List.of());
    }

    SeenConsent with(List<OtherAccess> found, List<Acknowledgement> answers) {
        return new SeenConsent(consent, access, named, found, answers);
    }

    /**
     * Access that a recipient has without this consent: it stays when the consent ends.
     *
     * @param basis code of the list {@code grant-basis}
     * @param until null while open at the end
     */
    public record OtherAccess(
            UUID organisation, String basis, @Nullable Instant until) {}

    /** A service no longer uses what the consent opened. */
    public record Acknowledgement(String service, Instant at) {}
}
