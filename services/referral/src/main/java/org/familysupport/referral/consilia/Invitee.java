package org.familysupport.referral.consilia;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is invited and does not vote.
 *
 * @param role code of the list {@code invitee-role}
 * @param person of the registry, such as a parent
 * @param organisation whose representative it is
 */
public record Invitee(
        String role, @Nullable UUID person, @Nullable UUID organisation) {}
