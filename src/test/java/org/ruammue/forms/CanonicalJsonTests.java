package org.ruammue.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ruammue.forms.Forms.json;

import org.junit.jupiter.api.Test;

class CanonicalJsonTests {
    @Test
    void sortsKeysAndWritesNumbersInFull() {
        assertThat(CanonicalJson.write(json("""
                {"b": [1.50, 1e3, 0.0, -0, 12345678901.25], "a": {"ข": null, "ก": true}, "": "ไทย \\u0007 \\n \\" \\\\ / 😀"}""")))
                .isEqualTo(
                        "{\"\":\"ไทย \\u0007 \\n \\\" \\\\ / 😀\",\"a\":{\"ก\":true,\"ข\":null},\"b\":[1.5,1000,0,0,12345678901.25]}");
        assertThat(CanonicalJson.write(json("{\"a\":[],\"b\":{}}"))).isEqualTo("{\"a\":[],\"b\":{}}");
    }

    @Test
    void givesTheHashThatAnybodyCanCompute() {
        // printf '{"a":"ก"}' | sha256sum
        assertThat(CanonicalJson.sha256(json("{ \"a\" : \"ก\" }")))
                .isEqualTo("d1665cfe7ca3b0a3d2f6424bddecdebae2f763a9c8c1846d80b5fd80fc250c4b");
    }
}
