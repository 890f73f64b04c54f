// Keeps data for the tool in the frame: LTI Client Side postMessages 0.1 and Platform Storage 0.1.
// Each origin has its own, and all is forgotten with the page.
(() => {
  const MOST = 100;
  const LONGEST = 1000;
  const kept = new Map();

  const offered = {
    'lti.capabilities': () => ({
      supported_messages: Object.keys(offered).map((subject) => ({ subject, frame: '_parent' })),
    }),
    'lti.put_data': ({ key, value }, origin) => {
      if (!isText(key) || !(value === null || isText(value))) return refusal('bad_request');
      const place = JSON.stringify([origin, key]);
      if (value === null) kept.delete(place);
      else if (kept.size < MOST || kept.has(place)) kept.set(place, value);
      else return refusal('storage_exhaustion');
      return { key, value };
    },
    'lti.get_data': ({ key }, origin) => {
      if (!isText(key)) return refusal('bad_request');
      return { key, value: kept.get(JSON.stringify([origin, key])) ?? null };
    },
  };

  const isText = (value) => typeof value === 'string' && value.length <= LONGEST;
  const refusal = (code) => ({ error: { code, message: code.replace('_', ' ') } });

  addEventListener('message', ({ data, origin, source }) => {
    const subject = String(data?.subject ?? '');
    const tool = document.getElementById('tool');
    if (source !== tool.contentWindow || !subject.startsWith('lti.')) return;
    const answer = Object.hasOwn(offered, subject)
      ? offered[subject](data, origin)
      : refusal('unsupported_subject');
    const { message_id } = data;
    source.postMessage({ subject: `${subject}.response`, message_id, ...answer }, origin);
  });
})();
