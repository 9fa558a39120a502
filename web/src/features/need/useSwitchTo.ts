import { useNavigate } from '@tanstack/react-router';
import { useViewer } from '~/features/access/viewer';
import { leaveNotice } from './parts/notices';

/** Opens a need of another agency than the one acted for: by acting for that one, which the page of the need then says. */
export function useSwitchTo(): (agency: string, need: string) => void {
  const navigate = useNavigate();
  const { chooseAgency } = useViewer();
  return (agency, need) => {
    leaveNotice('switched');
    chooseAgency(agency);
    void navigate({ to: '/needs/$need', params: { need } });
  };
}
