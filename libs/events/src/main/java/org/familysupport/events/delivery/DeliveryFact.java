package org.familysupport.events.delivery;

import org.familysupport.events.Fact;

/** What happens to a delivery: recorded, and by later rooms corrected or cancelled, never deleted. */
public sealed interface DeliveryFact extends Fact permits DeliveryRecorded {}
