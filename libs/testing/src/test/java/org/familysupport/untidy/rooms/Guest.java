package org.familysupport.untidy.rooms;

import org.familysupport.kernel.privacy.Personal;

record Guest(String surname) implements Personal {}
