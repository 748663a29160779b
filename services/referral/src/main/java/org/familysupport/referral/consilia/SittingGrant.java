package org.familysupport.referral.consilia;

import java.util.UUID;
import org.familysupport.referral.handovers.HeldGrant;

/** A right of an organisation of members to read about one on the agenda of a sitting. */
record SittingGrant(UUID sitting, HeldGrant held) {}
