package org.ruammue.house.wrong.util;

import org.springframework.stereotype.Controller;

/** Breaks the rules of the house on purpose: a grab bag, and a controller outside web. */
@Controller
@org.springframework.context.annotation.Profile("never")
public class WrongController {}
