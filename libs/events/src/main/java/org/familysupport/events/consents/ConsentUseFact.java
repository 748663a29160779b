package org.familysupport.events.consents;

import org.familysupport.events.Fact;

/** How a service uses what a consent opened; keyed by the consent. */
public sealed interface ConsentUseFact extends Fact permits ConsentUseStopped {}
