import { useNavigate } from '@tanstack/react-router';
import { useViewer } from '~/features/access/viewer';
import type { Hit } from './useGroups';

/** Goes to what was found; to what is another agency's by acting for that one. */
export function useOpen(): (hit: Hit) => void {
  const navigate = useNavigate();
  const { chooseAgency } = useViewer();
  return ({ way, actFor }) => {
    if (actFor) chooseAgency(actFor);
    void navigate(way);
  };
}
