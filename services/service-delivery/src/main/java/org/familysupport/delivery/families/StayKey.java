package org.familysupport.delivery.families;

import java.util.UUID;

/** Where a stay begins or ends: nobody is in a family twice at one time, so a going ends the coming before it. */
record StayKey(UUID family, UUID person, long version) {}
