import app from '~/app/messages.sv.json';
import kit from '~/kit/messages.sv.json';
import access from '~/features/access/messages.sv.json';
import administration from '~/features/administration/messages.sv.json';
import agency from '~/features/agency/messages.sv.json';
import capacity from '~/features/capacity/messages.sv.json';
import exchange from '~/features/exchange/messages.sv.json';
import lookup from '~/features/lookup/messages.sv.json';
import matching from '~/features/matching/messages.sv.json';
import need from '~/features/need/messages.sv.json';
import notice from '~/features/notice/messages.sv.json';
import person from '~/features/person/messages.sv.json';
import ranking from '~/features/ranking/messages.sv.json';
import rights from '~/features/rights/messages.sv.json';
import role from '~/features/role/messages.sv.json';
import shortlist from '~/features/shortlist/messages.sv.json';
import skill from '~/features/skill/messages.sv.json';
import stewardship from '~/features/stewardship/messages.sv.json';

/** What the client says in Swedish: each feature's own words, put together. */
export default {
  ...app,
  ...kit,
  ...access,
  ...administration,
  ...agency,
  ...capacity,
  ...exchange,
  ...lookup,
  ...matching,
  ...need,
  ...notice,
  ...person,
  ...ranking,
  ...rights,
  ...role,
  ...shortlist,
  ...skill,
  ...stewardship,
};
