package org.familysupport.untidy.rooms.model;

class Bed {}
