package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a family and its membership. */
public sealed interface FamilyFact extends Fact
        permits FamilyRegistered, MemberJoined, MemberLeft, MembersJoined, MembersLeft {}
