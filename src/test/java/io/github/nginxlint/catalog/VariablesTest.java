package io.github.nginxlint.catalog;

import static io.github.nginxlint.catalog.NginxVersionTest.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class VariablesTest {

    @Test
    void everyRowOfTheDataFileIsFoundAsWritten() throws IOException {
        List<List<String>> rows = CatalogSource.variables();
        assertThat(rows).hasSize(283);
        for (List<String> row : rows) {
            Context family = row.get(3).equals("http") ? Context.HTTP : Context.STREAM;
            boolean prefix = row.get(1).equals("prefix");
            VariableSpec spec =
                    Variables.find(row.get(0) + (prefix ? "x" : ""), family).orElseThrow();
            assertThat(List.of(
                            spec.name(),
                            spec.isPrefix() ? "prefix" : "exact",
                            spec.module(),
                            spec.family().label(),
                            spec.origin()
                                    .name()
                                    .toLowerCase(java.util.Locale.ROOT)
                                    .replace('_', '-'),
                            spec.isSettable() ? "settable" : "",
                            spec.since().map(NginxVersion::toString).orElse(""),
                            spec.removed().map(NginxVersion::toString).orElse("")))
                    .isEqualTo(row);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "http_x_request_id, http_",
        "http_user_agent, http_user_agent",
        "arg_a, arg_",
        "arg_, arg_",
        "sent_http_x, sent_http_",
        "upstream_http_x_accel_redirect, upstream_http_",
        "upstream_addr, upstream_addr",
        "proxy_protocol_tlv_0x01, proxy_protocol_tlv_",
        "cookie_a_b_c_d_e_f_g_h_i_j_k_l_m_n_o_p_q_r_s_t_u_v_w_x_y_z, cookie_"
    })
    void aNameIsFoundAsItIsOrByItsLongestPrefix(String name, String found) {
        assertThat(Variables.find(name, Context.HTTP)).map(VariableSpec::name).contains(found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_", "a_", "arg", "HTTP_HOST", "uri2", "$uri", "proxy_hosts", "argument"})
    void anythingElseIsUnknown(String name) {
        assertThat(Variables.find(name, Context.HTTP)).isEmpty();
    }

    @Test
    void aNameOfManyPrefixesIsSearchedInBoundedTime() {
        assertThat(Variables.find("_".repeat(2_000_000), Context.HTTP)).isEmpty();
    }

    @Test
    void namesWithoutPrefixesCanBeListed() {
        assertThat(Variables.exact(Context.STREAM))
                .extracting(VariableSpec::name)
                .contains("protocol", "ssl_preread_server_name")
                .doesNotContain("uri", "proxy_protocol_tlv_");
    }

    @Test
    void aVariableIsThereFromItsFirstVersionOn() {
        VariableSpec http3 = Variables.find("http3", Context.HTTP).orElseThrow();

        assertThat(http3.canBeIn(TargetVersion.of(version("1.24.0")))).isFalse();
        assertThat(http3.canBeIn(TargetVersion.of(version("1.25.0")))).isTrue();
        assertThat(http3.canBeIn(TargetVersion.ANY)).isTrue();
    }

    @Test
    void theFamiliesAreApart() {
        assertThat(Variables.find("uri", Context.STREAM)).isEmpty();
        assertThat(Variables.find("protocol", Context.STREAM)).isPresent();
        assertThat(Variables.find("protocol", Context.HTTP)).isEmpty();
        assertThat(Variables.find("remote_addr", Context.STREAM))
                .map(VariableSpec::module)
                .contains("ngx_stream_core_module");
        assertThat(Variables.find("uri", Context.SERVER)).isEmpty();
    }

    @Test
    void versionsAndSettableVariablesAreKnown() {
        assertThat(Variables.find("is_request_port", Context.HTTP).flatMap(VariableSpec::since))
                .contains(version("1.29.3"));
        assertThat(Variables.find("args", Context.HTTP))
                .map(VariableSpec::isSettable)
                .contains(true);
        assertThat(Variables.find("host", Context.HTTP))
                .map(VariableSpec::isSettable)
                .contains(false);
    }
}
