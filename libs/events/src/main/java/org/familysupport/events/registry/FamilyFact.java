package org.familysupport.events.registry;

import org.familysupport.events.Fact;

/** What happens to a family: its membership, and where it lives. */
public sealed interface FamilyFact extends Fact
        permits FamilyRegistered, FamilyMoved, MemberJoined, MemberLeft, MembersJoined, MembersLeft {}
