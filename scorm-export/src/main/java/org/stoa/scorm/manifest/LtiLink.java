package org.stoa.scorm.manifest;

import java.net.URI;
import java.util.Optional;
import org.stoa.programme.Activity;
import org.stoa.programme.Programme;
import org.stoa.xml.XmlText;

/**
 * A link to Stoa as an LTI tool (Common Cartridge 1.3, "LTI Link Resource"). Every link leads to
 * the same address; custom parameters say to what, as in the tool's own deep links.
 *
 * @param tool the tool's address
 * @param activity what it leads to; empty for the whole programme
 */
record LtiLink(Programme programme, String title, URI tool, Optional<Activity> activity) {

  private static final String IMS = "http://www.imsglobal.org/xsd/";

  String xml() {
    var xml = new XmlText();
    xml.element(
        "cartridge_basiclti_link",
        () -> link(xml),
        "xmlns",
        IMS + "imslticc_v1p3",
        "xmlns:blti",
        IMS + "imsbasiclti_v1p0",
        "xmlns:lticm",
        IMS + "imslticm_v1p0",
        "xmlns:lticp",
        IMS + "imslticp_v1p0");
    return xml.toString();
  }

  private void link(XmlText xml) {
    xml.element("blti:title", title);
    xml.element(
        "blti:custom",
        () -> {
          property(xml, "programme", programme.id().value());
          activity.ifPresent(it -> property(xml, "activity", it.id().value()));
        });
    boolean isSecure = "https".equals(tool.getScheme());
    xml.element(isSecure ? "blti:secure_launch_url" : "blti:launch_url", tool.toString());
    xml.element(
        "blti:vendor",
        () -> {
          xml.element("lticp:code", "stoa");
          xml.element("lticp:name", "Stoa");
        });
  }

  private static void property(XmlText xml, String name, String value) {
    xml.element("lticm:property", value, "name", name);
  }
}
