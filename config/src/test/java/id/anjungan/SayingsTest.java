package id.anjungan;

import id.anjungan.house.SayingsRules;

/** What this module says, in both languages. */
class SayingsTest extends SayingsRules {
}
